package livredebord.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/**
 * What stands in the channel.
 *
 * @param revision grows with each change anywhere in the channel; the page draws a post again when its own grew
 * @param createdMs milliseconds since 1970
 * @param authorId the account it belongs to
 * @param name what is shown as the author
 * @param bot made by a program
 * @param attachments as the service sent them, with what its buttons call; never shown whole to a page
 * @param onlyFor the one person who sees it; such a post can be neither found again nor changed by the service
 */
record Post(
        String id,
        long revision,
        long createdMs,
        String authorId,
        String name,
        boolean bot,
        String message,
        ArrayNode attachments,
        Optional<String> onlyFor,
        boolean edited) {

    boolean isSeenBy(String personId) {
        return onlyFor.isEmpty() || onlyFor.get().equals(personId);
    }

    Post numbered(long newRevision) {
        return new Post(id, newRevision, createdMs, authorId, name, bot, message, attachments, onlyFor, edited);
    }

    Post updated(String newMessage, ArrayNode newAttachments) {
        return new Post(id, revision, createdMs, authorId, name, bot, newMessage, newAttachments, onlyFor, true);
    }
}
