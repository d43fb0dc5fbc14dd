package livredebord.upkeep;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import livredebord.outbound.Call;
import livredebord.outbound.Target;

/** A folder of a WebDAV server (RFC 4918), such as a Nextcloud. The last folder of its address is made where it is missing. */
final class WebDavPlace implements SecondPlace {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final URI folder;
    private final String authorization;

    WebDavPlace(BackupSettings.Second settings) {
        folder = URI.create(settings.where().endsWith("/") ? settings.where() : settings.where() + "/");
        if (folder.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "user and password have settings of their own, not livredebord.backup.second");
        }
        byte[] pair = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        authorization =
                settings.user().isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void put(String name, Path file) throws IOException {
        URI target = folder.resolve(name);
        int status = Store.send(call("PUT", target), file);
        if (status == CONFLICT || status == NOT_FOUND) {
            Store.demand(Store.send(call("MKCOL", folder)), folder);
            status = Store.send(call("PUT", target), file);
        }
        Store.demand(status, target);
        Store.demandWhole(call("HEAD", target), target, file);
    }

    @Override
    public void remove(String name) throws IOException {
        URI target = folder.resolve(name);
        Store.demandGone(Store.send(call("DELETE", target)), target);
    }

    private Call call(String method, URI target) {
        Call call = Target.ashore(target).call(method);
        return authorization.isEmpty() ? call : call.header("Authorization", authorization);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
