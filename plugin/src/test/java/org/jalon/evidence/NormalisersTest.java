package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class NormalisersTest {

    private static final String AT = "2024-03-05T10:00:00Z";

    private final Normalisers normalisers = new Normalisers();

    @Test
    void readNothingFromStatementsOfOurOwnProfileWhoeverSendsThem() {
        String forged = Shapes.completed(8, AT, "{\"completion\":true}");
        for (String category : List.of(JalonProfile.ACTS, JalonProfile.DERIVED)) {
            assertThat(reason(forged.replace("\"category\":[", "\"category\":[{\"id\":\"%s\"},".formatted(category))))
                    .isEqualTo(UnusedReason.JALON_PROFILE);
        }
    }

    @Test
    void readNothingFromVoidings() {
        assertThat(reason("""
                        {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                         "object":{"objectType":"StatementRef","id":"6fa459ea-ee8a-4ca4-894e-db77e160355e"}}""")).isEqualTo(UnusedReason.VOIDING);
    }

    @Test
    void nameWhatMakesAStatementUnusable() {
        String completed = Shapes.completed(8, AT, "{\"completion\":true}");

        assertThat(reason(completed
                        .replace("verbs/completed", "verbs/skimmed")
                        .replace("http://lrs.learninglocker.net/define", "http://elsewhere.example.org")))
                .isEqualTo(UnusedReason.VERB_UNKNOWN);
        assertThat(reason(completed.replace("\"actor\":{", "\"actor\":{\"objectType\":\"Group\",")))
                .isEqualTo(UnusedReason.GROUP_ACTOR);
        assertThat(reason(completed.replace("\"name\":\"7\"", "\"name\":\"%s\"".formatted("7".repeat(600)))))
                .isEqualTo(UnusedReason.AGENT_TOO_LONG);
        assertThat(reason(completed.replace("view.php?id=8", "view.php?id=" + "8".repeat(20_000))))
                .isEqualTo(UnusedReason.TOO_LARGE);
        assertThat(reason("""
                                {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/praised"},
                                 "object":{"objectType":"Agent","mbox":"mailto:b@example.org"}}""")).isEqualTo(UnusedReason.NOT_AN_ACTIVITY);
    }

    @Test
    void turnTheFailureOfOneIntoAReason() {
        Normaliser broken = new Normaliser() {
            @Override
            public boolean recognises(Statement statement) {
                return true;
            }

            @Override
            public Normalisation normalise(ActivityStatement statement) {
                throw new IllegalStateException("odd data\u0000");
            }
        };

        assertThat(new Normalisers(List.of(broken))
                        .normalise(Shapes.stored(1, Shapes.completed(8, AT, "{\"completion\":true}"))))
                .isEqualTo(new Normalisation.Unused(UnusedReason.NORMALISER_FAILED, "IllegalStateException: odd data"));
    }

    @Test
    void nameAStatementThatCannotBeReadAnyMore() {
        StoredStatement unreadable = new StoredStatement(
                1, StatementId.random(), Shapes.START, Shapes.START, WriterId.ofCredential("old"), "{\"verb\":7}");

        assertThat(normalisers.normalise(unreadable))
                .isInstanceOfSatisfying(
                        Normalisation.Unused.class,
                        unused -> assertThat(unused.reason()).isEqualTo(UnusedReason.UNREADABLE));
    }

    @Test
    void cutDetailsToWhatALabelHolds() {
        Normalisation.Unused unused = new Normalisation.Unused(UnusedReason.VERB_UNKNOWN, "\uD83D\uDE00".repeat(400));

        assertThat(unused.detail()).hasSize(300);
        assertThat(Character.isLowSurrogate(unused.detail().charAt(299))).isTrue();
    }

    private UnusedReason reason(String json) {
        Normalisation normalisation = normalisers.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Unused.class);
        return ((Normalisation.Unused) normalisation).reason();
    }
}
