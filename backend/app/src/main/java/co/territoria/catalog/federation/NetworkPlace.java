package co.territoria.catalog.federation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in the world a resolved address lies: what this machine can reach but the public cannot is not asked on
 * behalf of a document or a name server.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">Special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">Special addresses of IPv6</a>
 */
enum NetworkPlace {
    /** Anybody reaches it. */
    PUBLIC,
    /** This machine or a private network. */
    PRIVATE,
    /** The services of the machine's own link (such as those that hand out a cloud's secrets), groups, and nowhere. */
    FORBIDDEN;

    private static final int IPV4_BYTES = 4;

    static NetworkPlace of(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) {
            return FORBIDDEN;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return ofIpv4(bytes);
        }
        InetAddress inside = embedded(bytes);
        if (inside != null) {
            return of(inside);
        }
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        if (address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal) {
            return PRIVATE;
        }
        // of IPv6 only 2000::/3 is given out to the public; 2001:db8::/32 is for documents
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean documents = starts(bytes, 0x20, 0x01, 0x0d, 0xb8);
        return global && !documents ? PUBLIC : FORBIDDEN;
    }

    private static NetworkPlace ofIpv4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        if (first == 0 || first >= 224) {
            return FORBIDDEN;
        }
        boolean lent = first == 100 && (second & 0xc0) == 64;
        boolean measured = first == 198 && (second & 0xfe) == 18;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean documents =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        if (measured || protocol || documents) {
            return FORBIDDEN;
        }
        boolean own = first == 127
                || first == 10
                || (first == 172 && (second & 0xf0) == 16)
                || (first == 192 && second == 168);
        return own || lent ? PRIVATE : PUBLIC;
    }

    /** The address of IPv4 that is written inside one of IPv6: mapped, compatible, by NAT64 or by 6to4. */
    private static @Nullable InetAddress embedded(byte[] bytes) {
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= bytes[i] == 0;
        }
        boolean mapped = zeros && bytes[10] == -1 && bytes[11] == -1;
        boolean compatible = zeros && bytes[10] == 0 && bytes[11] == 0 && (bytes[12] != 0 || bytes[13] != 0);
        if (mapped || compatible || starts(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return ipv4(bytes, bytes.length - IPV4_BYTES);
        }
        return starts(bytes, 0x20, 0x02) ? ipv4(bytes, 2) : null;
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + IPV4_BYTES));
        } catch (UnknownHostException fault) {
            throw new IllegalStateException("four bytes are an address", fault);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
