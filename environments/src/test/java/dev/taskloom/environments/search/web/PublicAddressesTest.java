package dev.taskloom.environments.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0",
            "169.253.0.1", "11.0.0.1", "223.255.255.255", "2606:4700:4700::1111", "2001:4860:4860::8888",
            "2a00:1450:4001:81b::200e"})
    void machinesThatAnybodyMayReachArePublic(String address) {
        assertThat(PublicAddresses.contain(InetAddresses.forString(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "127.0.0.1",
            "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1",
            "198.18.0.1", "198.19.255.255", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fec0::1",
            "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::",
            "::ffff:10.0.0.1",
            "::10.0.0.1", "2001:db8::1"})
    void othersAreNot(String address) {
        assertThat(PublicAddresses.contain(InetAddresses.forString(address))).isFalse();
    }
}
