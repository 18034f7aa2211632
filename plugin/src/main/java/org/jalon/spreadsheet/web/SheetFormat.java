package org.jalon.spreadsheet.web;

/** The forms in which a sheet is answered. */
public enum SheetFormat {
    JSON("json", "application/json"),
    CSV("csv", SheetFormat.CSV_TYPE),
    XLSX("xlsx", SheetFormat.XLSX_TYPE);

    /** For the {@code produces} of a controller. */
    public static final String CSV_TYPE = "text/csv";

    /** For the {@code produces} of a controller. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
