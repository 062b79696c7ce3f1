package dev.taskloom.environments.search.web;

import java.net.InetAddress;

/** Which machines may be connected to. */
@FunctionalInterface
interface Reach {
    /** For an address that a person configured. */
    Reach ANYWHERE = address -> true;
    /** For an address that a page or a model gave: none of this machine, its network or its cloud. */
    Reach PUBLIC = PublicAddresses::contain;

    boolean allows(InetAddress address);
}
