package org.jalon.learner;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in its stable order, with the length of the whole list.
 *
 * @param offset how many entries come before the first one here, from 0
 * @param total how many entries the whole list has
 */
public record Page<T>(List<T> items, long offset, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), offset, total);
    }
}
