package livredebord.instrument.net;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Ears;
import org.eclipse.microprofile.config.Config;

/** Opens each kind of connection. */
@PerBoat
class Sockets implements Ears {

    private final Clock clock;
    private final Optional<String> signalKToken;

    @Inject
    Sockets(Clock clock, @OfBoat Config config) {
        this(clock, config.getOptionalValue("livredebord.instruments.signalk-token", String.class));
    }

    Sockets(Clock clock, Optional<String> signalKToken) {
        this.clock = clock;
        this.signalKToken = signalKToken;
    }

    @Override
    public Ear open(Address address, Instant heardUntil) throws IOException {
        return switch (address.kind()) {
            case TCP -> new TcpEar(address, Dialect.nmea(), clock);
            case GPSD -> new TcpEar(address, Dialect.gpsd(), clock);
            case TCP_LISTEN -> new TcpDoor(address, clock);
            case UDP_LISTEN -> new UdpDoor(address, clock);
            case SIGNALK, SIGNALKS -> new SignalKEar(address, signalKToken, heardUntil, clock);
        };
    }
}
