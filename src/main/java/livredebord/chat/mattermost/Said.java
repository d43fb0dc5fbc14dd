package livredebord.chat.mattermost;

import java.util.List;
import java.util.Optional;

/**
 * One answer in words.
 *
 * @param publicly for the boat's channel; empty where nothing new stands in the book
 * @param privately for the one who asked
 * @param buttons at most three, private
 */
record Said(Optional<String> publicly, String privately, List<Button> buttons) {

    Said {
        buttons = List.copyOf(buttons);
    }

    static Said privately(String text, Button... buttons) {
        return new Said(Optional.empty(), text, List.of(buttons));
    }

    /** Something more than to correct and to strike out is offered. */
    boolean asks() {
        return buttons.stream().anyMatch(button -> !button.act().isAlwaysOffered());
    }

    /** The entry that the buttons are about, {@code #131}; "" where there is none. */
    String about() {
        return buttons.stream()
                .flatMap(button -> button.act().about().stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /** @param label one or two short words */
    record Button(String label, Act act) {}
}
