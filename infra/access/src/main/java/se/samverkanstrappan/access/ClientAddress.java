package se.samverkanstrappan.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The address that a request comes from, as the container tells it: behind a proxy it is the
 * container's setting that says whose word about it is taken.
 */
public final class ClientAddress {
  private static final int LONGEST = 64;
  private static final int NETWORK_BYTES = 8;
  private static final int SHORT_6_BYTES = 6;
  private static final int SHORT_4_BYTES = 3;

  private ClientAddress() {}

  /** What is counted as one: whoever has an IPv6 network has all the addresses in it. */
  public static String network(String address) {
    InetAddress known = parse(address);
    return known instanceof Inet6Address v6
        ? HexFormat.of().formatHex(v6.getAddress(), 0, NETWORK_BYTES)
        : known == null ? cut(address) : cut(known.getHostAddress());
  }

  /** Where from, but not from which house: the last part is nought. */
  static String shortened(String address) {
    InetAddress known = parse(address);
    if (known == null) {
      return "";
    }
    byte[] bytes = known.getAddress();
    Arrays.fill(
        bytes,
        known instanceof Inet6Address ? SHORT_6_BYTES : SHORT_4_BYTES,
        bytes.length,
        (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address keeps its length", e);
    }
  }

  private static String cut(String address) {
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
  }

  private static @Nullable InetAddress parse(String address) {
    int zone = address.indexOf('%');
    try {
      return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
