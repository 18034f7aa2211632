package org.jalon.xapi;

/** What was acted upon. */
public sealed interface StatementObject permits Activity, Agent, Group, StatementRef, SubStatement {}
