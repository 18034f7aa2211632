package org.jalon.learner;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.MboxSha1Sum;
import org.jalon.xapi.OpenId;

/** Finds which of some learners an agent looks like, by one look-up for each sign however many learners there are. */
final class Resemblance {

    private static final Comparator<Proposal.Candidate> BY_NAME = Comparator.comparing(
                    (Proposal.Candidate c) -> c.learner().familyName())
            .thenComparing(c -> c.learner().givenName())
            .thenComparing(c -> c.learner().id().toString());

    private final Map<Key, Set<LearnerId>> known = new HashMap<>();
    private final Map<LearnerId, Learner> learners = new HashMap<>();

    Resemblance(Collection<Learner> learners) {
        learners.forEach(this::learn);
    }

    /** Those whom a strong sign points at, by their names. */
    List<Proposal.Candidate> to(SeenAgent seen) {
        Map<LearnerId, Set<Sign>> signs = new LinkedHashMap<>();
        shownBy(seen)
                .forEach(key -> known.getOrDefault(key, Set.of())
                        .forEach(learner -> signs.computeIfAbsent(learner, _none -> EnumSet.noneOf(Sign.class))
                                .add(key.sign())));
        return signs.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Sign::isStrong))
                .map(entry -> candidate(entry.getKey(), entry.getValue()))
                .sorted(BY_NAME)
                .toList();
    }

    private Proposal.Candidate candidate(LearnerId id, Set<Sign> signs) {
        return new Proposal.Candidate(Optional.ofNullable(learners.get(id)).orElseThrow(), List.copyOf(signs));
    }

    private void learn(Learner learner) {
        learners.put(learner.id(), learner);
        Set<Key> keys = new HashSet<>();
        addName(learner.givenName() + " " + learner.familyName(), keys);
        for (AgentId agent : learner.agents()) {
            switch (agent) {
                case Mbox mbox -> {
                    keys.add(new Key(Sign.SAME_ADDRESS, folded(mbox)));
                    addDigests(mbox, "of an address", keys);
                }
                case MboxSha1Sum sum -> keys.add(digest("alone", sum.value()));
                case Account account -> addAccount(account, keys);
                case OpenId _openId -> {}
            }
        }
        keys.forEach(key -> known.computeIfAbsent(key, _none -> new HashSet<>()).add(learner.id()));
    }

    private static Set<Key> shownBy(SeenAgent seen) {
        Set<Key> keys = new HashSet<>();
        seen.name().ifPresent(name -> addName(name, keys));
        switch (seen.agent()) {
            case Mbox mbox -> {
                keys.add(new Key(Sign.SAME_ADDRESS, folded(mbox)));
                addDigests(mbox, "alone", keys);
            }
            case MboxSha1Sum sum -> keys.add(digest("of an address", sum.value()));
            case Account account -> addAccount(account, keys);
            case OpenId _openId -> {}
        }
        return keys;
    }

    private static void addName(String name, Set<Key> keys) {
        PersonName.key(name).ifPresent(key -> keys.add(new Key(Sign.SAME_NAME, key)));
    }

    private static void addDigests(Mbox mbox, String known, Set<Key> keys) {
        keys.add(digest(known, sha1(mbox.value())));
        keys.add(digest(known, sha1(folded(mbox))));
    }

    private static void addAccount(Account account, Set<Key> keys) {
        try {
            Optional.ofNullable(new URI(account.homePage().toString()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT) + " " + account.name())
                    .ifPresent(key -> keys.add(new Key(Sign.SAME_ACCOUNT_ON_HOST, key)));
        } catch (URISyntaxException _iri) {
            // An IRI that is no URI shows no host to compare.
        }
    }

    /** A digest that belongs to an address here is compared with one that stands alone there, and the reverse. */
    private static Key digest(String known, String sum) {
        return new Key(Sign.SAME_ADDRESS_DIGEST, known + " " + sum);
    }

    private static String folded(Mbox mbox) {
        return mbox.value().toLowerCase(Locale.ROOT);
    }

    private static String sha1(String mailto) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(mailto.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the Java platform has SHA-1", missing);
        }
    }

    /** What a learner and an agent may have in common. */
    private record Key(Sign sign, String value) {}
}
