package org.jalon.lrs;

import java.util.List;

/** What was refused in the last 30 days, so that it can be listed and repaired. */
public interface RefusedRequests {

    void add(RefusedRequest request);

    /** The latest refusals first, at most so many. */
    List<RefusedRequest> latest(int limit);
}
