package org.jalon.readiness.web;

import org.jalon.framework.Framework;
import org.jalon.readiness.CandidateFile;
import org.jalon.readiness.Policy;

/** A supplied file with the framework version and the policy under which it is assessed. */
record WhatIf(CandidateFile file, Framework framework, Policy policy) {}
