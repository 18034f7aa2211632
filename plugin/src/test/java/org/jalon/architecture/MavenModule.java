package org.jalon.architecture;

/** The Maven module in which a feature package lives. */
enum MavenModule {
    CONTENT,
    LRS_ADAPTER,
    PLUGIN
}
