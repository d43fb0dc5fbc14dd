package livredebord.chat.mattermost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.MainSail;
import livredebord.entry.Observation.SailPlan;
import livredebord.voyage.StillHolds;
import livredebord.wording.CommandWord;
import livredebord.wording.Phrases;

/**
 * What crews note most, in one press each, by what the last lines leave standing: who runs under engine stops it, who has
 * a reef in shakes it out or takes the next. Each has a typed equal, and may be pressed again hours later.
 */
final class QuickButtons {

    private final Phrases phrases;

    private QuickButtons(Phrases phrases) {
        this.phrases = phrases;
    }

    static QuickButtons in(Phrases phrases) {
        return new QuickButtons(phrases);
    }

    Said said(StillHolds now) {
        List<String> keys = keys(now);
        String typed = keys.stream()
                .map(key -> Words.code(CommandWord.before(text(key + ".words"))))
                .collect(Collectors.joining(" · "));
        List<Said.Button> buttons =
                new ArrayList<>(keys.stream().map(this::button).toList());
        buttons.add(new Said.Button(phrases.text("chat.quick.form"), Act.line()));
        return new Said(Optional.empty(), phrases.text("chat.quick") + "\n" + typed, buttons);
    }

    private Said.Button button(String key) {
        String words = text(key + ".words");
        return new Said.Button(text(key), words.contains("…") ? Act.finish(words) : Act.quick(words));
    }

    private static List<String> keys(StillHolds now) {
        List<String> keys = new ArrayList<>();
        keys.add(now.engine().filter(EngineState.ON::equals).isPresent() ? "engineOff" : "engineOn");
        keys.addAll(reefs(main(now)));
        keys.addAll(List.of("tack", "position", "watch"));
        return keys;
    }

    private static MainSail main(StillHolds now) {
        return now.sails()
                .filter(SailPlan.class::isInstance)
                .flatMap(plan -> ((SailPlan) plan).main())
                .orElse(MainSail.FULL);
    }

    private static List<String> reefs(MainSail main) {
        return switch (main) {
            case FULL -> List.of("reef1");
            case REEF1 -> List.of("reef2", "full");
            case REEF2 -> List.of("reef3", "reef1");
            case REEF3 -> List.of("reef2");
            case DOWN, TRYSAIL -> List.of("full");
        };
    }

    private String text(String key) {
        return phrases.text("chat.quick." + key);
    }
}
