package dev.taskloom.environments.search.web;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * The addresses of machines that anybody may reach.
 *
 * <p>By the IANA registries of special-purpose addresses (RFC 6890); of IPv6 only what is allotted to global unicast, without
 * the parts in which an IPv4 address is hidden.
 */
final class PublicAddresses {
    private static final List<Block> NOT_IPV4 = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");
    private static final Block IPV6 = Block.of("2000::/3");
    private static final List<Block> NOT_IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? NOT_IPV4.stream().noneMatch(block -> block.contains(bytes))
                : IPV6.contains(bytes) && NOT_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... blocks) {
        return List.of(blocks).stream().map(Block::of).toList();
    }

    /**
     * Addresses that begin with the same bits.
     *
     * @param rest bits that follow on those
     */
    private record Block(BigInteger first, int rest) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            byte[] address = InetAddresses.forString(text.substring(0, slash)).getAddress();
            int rest = address.length * Byte.SIZE - Integer.parseInt(text.substring(slash + 1));
            return new Block(new BigInteger(1, address).shiftRight(rest), rest);
        }

        boolean contains(byte[] address) {
            return new BigInteger(1, address).shiftRight(rest).equals(first);
        }
    }
}
