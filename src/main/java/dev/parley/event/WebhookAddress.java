package dev.parley.event;

import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where webhooks may go: to public addresses by https, so that nobody makes the server talk to its own network. Hosts named
 * in {@code parley.webhook.internal-hosts} are excepted.
 */
@ApplicationScoped
class WebhookAddress {
    private final List<String> internalHosts;

    WebhookAddress(@ConfigProperty(name = "parley.webhook.internal-hosts") Optional<List<String>> internalHosts) {
        this.internalHosts = internalHosts.orElse(List.of());
    }

    /** Refuses an address that can never be used. A name is resolved again, and checked again, at each delivery. */
    URI admitted(String url) {
        URI uri = read(url);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new InvalidFields("/url", "must be an address with a host, and without a user or a fragment");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(http && isInternal(uri))) {
            throw new InvalidFields("/url", "must begin with https://");
        }
        try {
            resolved(uri);
        } catch (UnknownHostException maybeLater) {
            // a name that is not known yet is asked for again when there is something to tell
        } catch (NotPublic notPublic) {
            throw new InvalidFields("/url", notPublic.getMessage());
        }
        return uri;
    }

    /** The address to connect to, so that a name cannot mean one thing when it is checked and another when it is used. */
    InetAddress resolved(URI uri) throws UnknownHostException, NotPublic {
        String host = uri.getHost();
        InetAddress[] all =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (InetAddress address : all) {
            if (!isInternal(uri) && !isPublic(address)) {
                throw new NotPublic();
            }
        }
        return all[0];
    }

    private boolean isInternal(URI uri) {
        return internalHosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static URI read(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            throw new InvalidFields("/url", "is no address");
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicFour(bytes) : isPublicSix(bytes);
    }

    /** RFC 6890: this network, shared address space, protocol assignments, benchmarking, reserved. */
    private static boolean isPublicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Global unicast only (2000::/3), and of it neither 6to4 nor Teredo, which hide an IPv4 address. */
    private static boolean isPublicSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !teredo;
    }

    /** The host lies in a network that is not the public one. */
    static class NotPublic extends Exception {
        NotPublic() {
            super("leads to an address that is not public");
        }
    }
}
