package livredebord.logbook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import livredebord.fleet.AtHand;
import livredebord.fleet.Berth;
import livredebord.fleet.Fleet;

/**
 * What belongs to which of the boats that this service serves. Of the boat that is asked everybody aboard may know it, of
 * another only who is skipper there; the others are named.
 */
@Singleton
class Bindings {

    private final Fleet fleet;
    private final MachineDesk desk;
    private final Boat boat;
    private final Roster roster;

    Bindings(Fleet fleet, MachineDesk desk, Boat boat, Roster roster) {
        this.fleet = fleet;
        this.desk = desk;
        this.boat = boat;
        this.roster = roster;
    }

    Answer show(Request request) {
        List<Answer.Belongings> boats = new ArrayList<>(List.of(desk.belongings()));
        List<String> others = new ArrayList<>();
        Berth here = AtHand.berth();
        for (Berth berth : fleet.berths()) {
            if (berth != here) {
                AtHand.doWith(berth, () -> show(request, boats, others));
            }
        }
        return new Answer.BoatsShown(boats, others);
    }

    private void show(Request request, List<Answer.Belongings> boats, List<String> others) {
        if (boat.channel().isEmpty()) {
            return; // nobody has set her up
        }
        boolean alone =
                request.typed().way() == Typed.Way.COMMAND; // a post is answered before all who read her channel
        if (alone && roster.isSkipper(request.author())) {
            boats.add(desk.belongings());
        } else {
            others.add(boat.name());
        }
    }
}
