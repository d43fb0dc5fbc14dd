package livredebord.chat.mattermost;

import java.util.Locale;
import java.util.stream.Collectors;
import livredebord.logbook.Answer;
import livredebord.logbook.Rule;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;
import livredebord.wording.RuleWords;

/** Says what is done unasked, how it stands, and how it is changed. */
final class RulesSaid {

    private final Phrases phrases;

    RulesSaid(Phrases phrases) {
        this.phrases = phrases;
    }

    String rules(Answer.RulesShown shown) {
        String lines = shown.rules().entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        return phrases.text("chat.rules", typed(Rule.HOURLY), typed(Rule.TACK)) + "\n" + lines;
    }

    private String line(Rule rule, Rule.Setting setting) {
        String field = "rule_" + rule.name().toLowerCase(Locale.ROOT);
        boolean counts = rule.unit() != Rule.Unit.NONE;
        String stands = new RuleWords(phrases).stands(field, setting.on(), setting.value(), counts);
        return phrases.text(
                "chat.rules.line", phrases.text("chat.rule." + rule.name()), Markdown.POST.bold(stands), typed(rule));
    }

    private String typed(Rule rule) {
        return Words.code("/log " + phrases.text("logbook.order.ChangeRule") + " "
                + phrases.text("chat.rule." + rule.name() + ".typed"));
    }
}
