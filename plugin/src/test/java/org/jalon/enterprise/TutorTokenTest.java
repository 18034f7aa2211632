package org.jalon.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TutorTokenTest {

    private final TutorLinkId link = new TutorLinkId(UUID.fromString("6f1c0e0e-3b5d-4a46-9d0c-0d2f4f1f7c11"));
    private final TutorToken token = TutorToken.random(link, new SecureRandom());

    @Test
    void isReadBackFromItsText() {
        assertThat(token.text()).hasSize(65);
        assertThat(TutorToken.parse(token.text())).contains(token);
    }

    @Test
    void hasASecretOf256BitsOfItsOwn() {
        TutorToken other = TutorToken.random(link, new SecureRandom());

        assertThat(token.secret()).hasSize(43).isNotEqualTo(other.secret());
        assertThat(token.isOf(token.hash())).isTrue();
        assertThat(token.isOf(other.hash())).isFalse();
        assertThat(token.formKey()).isNotEqualTo(other.formKey()).isNotEqualTo(token.hash());
    }

    @Test
    void tellsNobodyItsSecret() {
        assertThat(token.toString()).contains(link.toString()).doesNotContain(token.secret());
        assertThat(token.hash()).doesNotContain(token.secret());
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(TutorToken.parse("")).isEmpty();
        assertThat(TutorToken.parse(token.text() + "A")).isEmpty();
        assertThat(TutorToken.parse(token.text().substring(1))).isEmpty();
        assertThat(TutorToken.parse("!".repeat(65))).isEmpty();
        assertThat(TutorToken.parse("A".repeat(21) + "B" + "A".repeat(43))).isEmpty();
    }
}
