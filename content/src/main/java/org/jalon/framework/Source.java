package org.jalon.framework;

/**
 * Where a datum comes from: the id of an entry of {@link Framework#texts()} and the article of it, or the passage where the
 * text has no articles.
 */
public record Source(String text, String article) {

    public Source {
        Require.text("text of a source", text);
        Require.text("article of a source", article);
    }
}
