package livredebord.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** A folder of a WebDAV server (RFC 4918), such as a Nextcloud. The last folder of its address is made where it is missing. */
final class WebDavPlace implements SecondPlace {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final URI folder;
    private final String authorization;
    private final Store store = new Store();

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
        int status = store.send(request(target), file);
        if (status == CONFLICT || status == NOT_FOUND) {
            Store.demand(store.send(request(folder), "MKCOL"), folder);
            status = store.send(request(target), file);
        }
        Store.demand(status, target);
        store.demandWhole(request(target), file);
    }

    @Override
    public void remove(String name) throws IOException {
        URI target = folder.resolve(name);
        Store.demandGone(store.send(request(target), "DELETE"), target);
    }

    private HttpRequest.Builder request(URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
