package org.jalon.evidence;

/** Cuts what others sent to what a label holds. */
final class Cut {

    private static final int LABEL = 300;

    private Cut() {}

    /** At most 300 characters, without control characters and halves of pairs, which no text column takes. */
    static String toLabel(String text) {
        StringBuilder label = new StringBuilder();
        text.codePoints()
                .map(point ->
                        Character.getType(point) == Character.SURROGATE || Character.isISOControl(point) ? ' ' : point)
                .limit(LABEL)
                .forEach(label::appendCodePoint);
        while (label.length() > LABEL) {
            label.setLength(label.offsetByCodePoints(label.length(), -1));
        }
        return label.toString().strip();
    }
}
