"use strict";

/* Draws what the played server says one person sees, and tells it what that person does. Text comes as HTML that the
   server made safe; everything else is set as text. */

const POLL_MS = 1000;
const byId = (id) => document.getElementById(id);

const state = {
  words: {},
  lang: localStorage.getItem("essai.lang") || "fr",
  person: localStorage.getItem("essai.person") || "",
  known: "",
  view: null,
  dialog: "",
  asked: 0,
};

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function safeHtml(tag, className, html) {
  const made = element(tag, className);
  made.innerHTML = html;
  return made;
}

function word(key, detail) {
  return (state.words[key] || key).replace("{0}", detail || "");
}

function troubleOf(answer) {
  return answer.trouble ? word(answer.trouble, answer.detail) : "";
}

function alertIn(place, text) {
  place.textContent = text;
  place.hidden = !text;
}

async function ask(path, body) {
  try {
    const answer = await fetch("/essai/api/" + path, body === undefined ? {} : {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(Object.assign({ person: state.person }, body)),
    });
    alertIn(byId("lost"), answer.status === 403 ? word("trial.lost.key") : "");
    if (answer.status === 204) return {};
    return answer.ok ? await answer.json() : { trouble: "trial.trouble.page" };
  } catch (away) {
    alertIn(byId("lost"), word("trial.lost.service"));
    return { trouble: "trial.lost.service" };
  }
}

/* Looking */

async function look() {
  const asked = ++state.asked;
  const seen = await ask("view?person=" + encodeURIComponent(state.person) + "&known=" + state.known);
  if (asked === state.asked && seen.posts) draw(seen);
}

async function lookOn() {
  await look();
  setTimeout(lookOn, POLL_MS);
}

function draw(view) {
  state.view = view;
  if (!view.people.some((person) => person.id === state.person)) {
    state.person = (view.people.find((person) => !person.skipper) || view.people[0]).id;
    look();
    return;
  }
  state.known = view.revision;
  byId("channel").textContent = view.channel;
  document.title = view.channel + " · " + word("trial.mark");
  drawPeople(view.people);
  drawPosts(view.posts);
  showDialog(view.dialog);
}

function drawPeople(people) {
  byId("people").replaceChildren(...people.map((person, at) => {
    const button = element("button");
    button.type = "button";
    button.setAttribute("aria-pressed", String(person.id === state.person));
    const label = element("span", "", person.name);
    if (person.skipper) label.append(element("span", "role", word("trial.skipper")));
    button.append(initial(person.name, at), label);
    button.addEventListener("click", () => play(person.id));
    const item = element("li");
    item.append(button);
    return item;
  }));
  const me = people.find((person) => person.id === state.person);
  byId("text").placeholder = word("trial.write", me.name);
  byId("text").setAttribute("aria-label", word("trial.write", me.name));
}

function initial(name, at) {
  const avatar = element("span", "avatar tint" + (at % 4), name.slice(0, 1));
  avatar.setAttribute("aria-hidden", "true");
  return avatar;
}

function play(person) {
  state.person = person;
  localStorage.setItem("essai.person", person);
  forget();
  look();
  byId("text").focus();
}

function forget() {
  state.known = "";
  alertIn(byId("trouble"), "");
  byId("posts").replaceChildren();
}

function drawPosts(posts) {
  const scroll = byId("scroll");
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
  const old = new Map([...byId("posts").children].map((item) => [item.dataset.id, item]));
  byId("posts").replaceChildren(...posts.map((post) => {
    const drawn = old.get(post.id);
    return drawn && drawn.dataset.revision === String(post.revision) ? drawn : drawPost(post);
  }));
  byId("welcome").hidden = posts.length > 0;
  if (atEnd) scroll.scrollTop = scroll.scrollHeight;
}

function drawPost(post) {
  const item = element("li", "post" + (post.ephemeral ? " private" : ""));
  item.dataset.id = post.id;
  item.dataset.revision = post.revision;
  const content = element("div", "content");
  content.append(whoSaid(post), safeHtml("div", "text", post.html));
  post.attachments.forEach((attachment) => content.append(drawAttachment(post, attachment)));
  item.append(portrait(post), content);
  return item;
}

function portrait(post) {
  if (!post.bot) return initial(post.name, Math.max(0, state.view.people.findIndex((person) => person.name === post.name)));
  const anchor = element("img", "avatar");
  anchor.src = "/essai/anchor.svg";
  anchor.alt = "";
  return anchor;
}

function whoSaid(post) {
  const line = element("div", "who");
  line.append(element("span", "name", post.name));
  if (post.bot) line.append(element("span", "bot", "BOT"));
  const moment = new Date(post.time);
  const time = element("time", "", moment.toLocaleTimeString(state.lang, { hour: "2-digit", minute: "2-digit" }));
  time.dateTime = moment.toISOString();
  line.append(time);
  if (post.edited) line.append(element("span", "edited", word("trial.edited")));
  if (post.ephemeral) line.append(element("span", "only", word("trial.only")), dismissing(post));
  return line;
}

function dismissing(post) {
  const button = element("button", "dismiss", "×");
  button.type = "button";
  button.title = word("trial.dismiss");
  button.setAttribute("aria-label", word("trial.dismiss"));
  button.addEventListener("click", () => ask("dismiss", { post: post.id }).then(look));
  return button;
}

function drawAttachment(post, attachment) {
  const box = element("div");
  if (attachment.pretext) box.append(safeHtml("div", "text", attachment.pretext));
  const frame = element("div", "attachment");
  frame.style.borderLeftColor = attachment.color;
  if (attachment.title) frame.append(safeHtml("div", "text title", attachment.title));
  if (attachment.text) frame.append(safeHtml("div", "text", attachment.text));
  if (attachment.fields.length) frame.append(drawFields(attachment.fields));
  if (attachment.actions.length) frame.append(drawActions(post, attachment.actions));
  if (attachment.footer) frame.append(safeHtml("div", "text footer", attachment.footer));
  if (frame.childElementCount) box.append(frame);
  return box;
}

function drawFields(fields) {
  const grid = element("div", "fields");
  fields.forEach((field) => {
    const cell = element("div", field.short ? "short" : "");
    cell.append(element("div", "label", field.title), safeHtml("div", "text", field.value));
    grid.append(cell);
  });
  return grid;
}

function drawActions(post, actions) {
  const row = element("div", "actions");
  const wrong = element("p", "wrong");
  wrong.hidden = true;
  wrong.setAttribute("role", "alert");
  actions.forEach((action) => row.append(action.type === "select"
    ? menu(post, action, wrong) : pushButton(post, action, wrong)));
  const both = element("div");
  both.append(row, wrong);
  return both;
}

function pushButton(post, action, wrong) {
  const known = ["primary", "danger", "good", "success", "warning"];
  const button = element("button", known.includes(action.style) ? action.style : "", action.name);
  button.type = "button";
  button.disabled = action.disabled;
  button.addEventListener("click", () => press(post, action, {}, wrong));
  return button;
}

function menu(post, action, wrong) {
  const select = element("select");
  select.disabled = action.disabled;
  select.setAttribute("aria-label", action.name);
  select.append(new Option(action.name, ""));
  optionsOf(action).forEach((option) => select.append(new Option(option.text, option.value)));
  select.value = action.default_option || "";
  select.addEventListener("change", () => {
    if (select.value) press(post, action, { chosen: select.value }, wrong);
  });
  return select;
}

function optionsOf(chooser) {
  if (chooser.data_source === "users") {
    return state.view.people.map((person) => ({ text: person.name, value: person.id }));
  }
  return chooser.options || [];
}

async function press(post, action, chosen, wrong) {
  alertIn(wrong, "");
  alertIn(wrong, troubleOf(await ask("press", Object.assign({ post: post.id, action: action.id }, chosen))));
  look();
}

/* Writing */

async function send(event) {
  event.preventDefault();
  const box = byId("text");
  const text = box.value;
  if (!text.trim() || byId("send").disabled) return;
  byId("send").disabled = true;
  const answer = await ask("say", { text });
  byId("send").disabled = false;
  alertIn(byId("trouble"), troubleOf(answer));
  if (!answer.trouble) {
    if (box.value === text) box.value = "";
    grow();
    byId("scroll").scrollTop = byId("scroll").scrollHeight;
  }
  look();
}

function grow() {
  const box = byId("text");
  box.style.height = "auto";
  box.style.height = box.scrollHeight + "px";
}

function drawExamples() {
  const keys = Object.keys(state.words).filter((key) => key.startsWith("trial.example."));
  byId("examples").replaceChildren(...keys.map((key) => {
    const button = element("button", "", word(key));
    button.type = "button";
    button.addEventListener("click", () => {
      byId("text").value = word(key);
      grow();
      byId("text").focus();
    });
    const item = element("li");
    item.append(button);
    return item;
  }));
}

/* The dialog */

function showDialog(dialog) {
  const modal = byId("dialog");
  if (!dialog) {
    state.dialog = "";
    if (modal.open) modal.close();
  } else if (dialog.id !== state.dialog) {
    state.dialog = dialog.id;
    fillDialog(modal, dialog);
    if (!modal.open) modal.showModal();
    const first = modal.querySelector(".field input, .field select, .field textarea");
    if (first) first.focus();
  }
}

function fillDialog(modal, dialog) {
  modal.querySelector("h2").textContent = dialog.title;
  modal.querySelector(".cancel").textContent = word("trial.cancel");
  modal.querySelector(".close").setAttribute("aria-label", word("trial.cancel"));
  modal.querySelector(".primary").textContent = dialog.submit || word("trial.submit");
  alertIn(modal.querySelector("form > .wrong"), "");
  const body = modal.querySelector(".body");
  body.replaceChildren();
  if (dialog.introduction) body.append(safeHtml("div", "text", dialog.introduction));
  dialog.elements.forEach((field) => body.append(drawField(field)));
  modal.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    submit(modal, dialog);
  };
}

function drawField(field) {
  const box = element("div", "field");
  box.dataset.name = field.name;
  const label = element("label", "label", field.display_name + (field.optional ? " " : " *"));
  if (field.optional) label.append(element("span", "optional", word("trial.optional")));
  const input = field.type === "radio" ? radios(field) : textOrChoice(field);
  input.id = "field-" + field.name;
  if (input.matches("input, select, textarea")) label.htmlFor = input.id;
  box.append(label, input);
  if (field.help_text) box.append(element("p", "help", field.help_text));
  const wrong = element("p", "wrong");
  wrong.hidden = true;
  box.append(wrong);
  return box;
}

function textOrChoice(field) {
  if (field.type === "select") return selectOf(field);
  if (field.type === "bool") return checkbox(field);
  const input = element(field.type === "textarea" ? "textarea" : "input");
  if (field.type === "textarea") input.rows = 3;
  else input.type = field.type === "date" ? "date" : { number: "number", tel: "tel", email: "email", url: "url", password: "password" }[field.subtype] || "text";
  input.maxLength = field.max_length || (field.type === "textarea" ? 3000 : 150);
  input.placeholder = field.placeholder || "";
  input.value = field.default || "";
  input.autocomplete = "off";
  return input;
}

function selectOf(field) {
  const select = element("select");
  select.append(new Option(field.placeholder || "", ""));
  optionsOf(field).forEach((option) => select.append(new Option(option.text, option.value)));
  select.value = field.default || "";
  return select;
}

function checkbox(field) {
  const line = element("label", "choice");
  const box = element("input");
  box.type = "checkbox";
  box.checked = field.default === "true";
  line.append(box, document.createTextNode(field.placeholder || ""));
  return line;
}

function radios(field) {
  const group = element("div");
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", field.display_name);
  optionsOf(field).forEach((option) => {
    const line = element("label", "choice");
    const radio = element("input");
    radio.type = "radio";
    radio.name = "radio-" + field.name;
    radio.value = option.value;
    radio.checked = option.value === field.default;
    line.append(radio, document.createTextNode(option.text));
    group.append(line);
  });
  return group;
}

/* What is empty is left out, a box that can be ticked is true or false. */
function valueOf(box, field) {
  if (field.type === "bool") return box.querySelector("input").checked;
  if (field.type === "radio") return (box.querySelector("input:checked") || {}).value;
  return box.querySelector("input, select, textarea").value || undefined;
}

async function submit(modal, dialog) {
  const values = {};
  const missing = {};
  dialog.elements.forEach((field, at) => {
    const value = valueOf(modal.querySelectorAll(".field")[at], field);
    if (value !== undefined) values[field.name] = value;
    if (!field.optional && (value === undefined || value === false)) missing[field.name] = word("trial.required");
  });
  if (Object.keys(missing).length) {
    tellWrong(modal, missing, "");
    return;
  }
  const primary = modal.querySelector(".primary");
  primary.disabled = true;
  const answer = await ask("submit", { dialog: dialog.id, values });
  primary.disabled = false;
  tellWrong(modal, answer.errors || {}, answer.error || troubleOf(answer));
  look();
}

function tellWrong(modal, errors, error) {
  modal.querySelectorAll(".field").forEach((box) => {
    const text = errors[box.dataset.name] || "";
    box.classList.toggle("bad", Boolean(text));
    alertIn(box.querySelector(".wrong"), text);
  });
  alertIn(modal.querySelector("form > .wrong"), error);
  const first = modal.querySelector(".field.bad");
  if (first) first.scrollIntoView({ block: "center" });
}

async function cancelDialog() {
  const dialog = state.dialog;
  byId("dialog").close();
  await ask("cancel", { dialog });
  look();
}

/* The beginning */

async function speak(lang) {
  state.lang = lang;
  localStorage.setItem("essai.lang", lang);
  const words = await ask("words?lang=" + lang);
  if (words.trouble) return;
  state.words = words;
  document.documentElement.lang = lang;
  document.querySelectorAll("[data-word]").forEach((place) => { place.textContent = word(place.dataset.word); });
  document.querySelectorAll("[data-lang]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  });
  byId("send").setAttribute("aria-label", word("trial.send"));
  drawExamples();
  forget();
}

async function begin() {
  history.replaceState(null, "", "/essai");
  await speak(state.lang);
  await look(); // nobody can say anything before it is known who speaks
  byId("composer").addEventListener("submit", send);
  byId("text").addEventListener("input", grow);
  byId("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  });
  document.querySelectorAll("[data-lang]").forEach((button) => {
    button.addEventListener("click", () => speak(button.dataset.lang).then(look));
  });
  byId("dialog").addEventListener("cancel", (event) => {
    event.preventDefault();
    cancelDialog();
  });
  document.querySelectorAll("#dialog .cancel, #dialog .close").forEach((button) => {
    button.addEventListener("click", cancelDialog);
  });
  byId("text").focus();
  lookOn();
}

begin();
