package livredebord.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Posts that the service sends of its own accord. */
final class IncomingHook {

    private final Channel channel;
    private final Replies replies;

    IncomingHook(Channel channel, Replies replies) {
        this.channel = channel;
        this.replies = replies;
    }

    /** False where there is nothing to post. Text that is too long is cut, in the middle of a word if need be. */
    boolean post(ObjectNode request) {
        String text = Markdown.rewritten(Json.text(request, "text"));
        ArrayNode attachments = Replies.attachmentsOf(request);
        if (text.isEmpty() && attachments.isEmpty()) {
            return false;
        }
        String asked = Json.text(request, "username");
        String name = asked.isEmpty() ? Replies.SERVICE_NAME : asked;
        int[] characters = text.codePoints().toArray();
        int from = 0;
        for (; characters.length - from > Replies.LONGEST_POST; from += Replies.LONGEST_POST) {
            add(new String(characters, from, Replies.LONGEST_POST), Json.noElements(), name);
        }
        add(new String(characters, from, characters.length - from), attachments, name);
        return true;
    }

    private void add(String text, ArrayNode attachments, String name) {
        channel.add(replies.post(text, attachments, "", name, true, Optional.empty()));
    }
}
