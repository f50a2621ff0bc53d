package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as one address, and what is told of it. */
class ClientAddressTest {
  @Test
  void countsAWholeIpv6NetworkAsOne() {
    assertThat(ClientAddress.network("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.network("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
    assertThat(ClientAddress.network("fe80::1%eth0")).isEqualTo(ClientAddress.network("fe80::2"));
  }

  @Test
  void countsEachIpv4AddressByItself() {
    assertThat(ClientAddress.network("192.0.2.1"))
        .isEqualTo(ClientAddress.network("::ffff:192.0.2.1"))
        .isNotEqualTo(ClientAddress.network("192.0.2.2"));
  }

  @Test
  void asksNoNameServerForWhatIsNoAddress() {
    assertThat(ClientAddress.network("example.org")).isEqualTo("example.org");
    assertThat(ClientAddress.network("x".repeat(9_999))).hasSize(64);
    assertThat(ClientAddress.shortened("example.org")).isEmpty();
  }

  @Test
  void shortensToWhereNobodyLivesAlone() {
    assertThat(ClientAddress.shortened("192.0.2.77")).isEqualTo("192.0.2.0");
    assertThat(ClientAddress.shortened("2001:db8:1:2::1")).isEqualTo("2001:db8:1:0:0:0:0:0");
  }
}
