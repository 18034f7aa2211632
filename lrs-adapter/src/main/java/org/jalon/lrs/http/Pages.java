package org.jalon.lrs.http;

import java.net.URI;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jalon.xapi.XapiTimestamp;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of one query, each when it is asked for. */
final class Pages implements Iterator<RemotePage> {

    private final Conversation conversation;
    private @Nullable URI next;

    Pages(Conversation conversation, URI first) {
        this.conversation = conversation;
        this.next = first;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RemotePage next() {
        URI asked = next;
        if (asked == null) {
            throw new NoSuchElementException("this was the last page");
        }
        Call call = Call.get(asked);
        Answer answer = conversation.say(call);
        if (answer.status() != 200) {
            throw Conversation.refused(answer, call);
        }
        PageText page = PageText.read(answer.text());
        next = page.more().isEmpty() ? null : following(asked, page.more());
        return new RemotePage(
                page.statements(),
                answer.header("X-Experience-API-Consistent-Through").flatMap(XapiTimestamp::parse),
                answer.date("Date"));
    }

    private URI following(URI asked, String more) {
        URI following = conversation.follow(more);
        if (following.equals(asked)) {
            throw new LrsAnswerException("The LRS names a page as its own next one");
        }
        return following;
    }
}
