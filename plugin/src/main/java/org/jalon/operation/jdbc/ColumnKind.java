package org.jalon.operation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How the values of a column stand in an archive, the same for both databases. */
enum ColumnKind {
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            writeText(row.getString(column), json);
        }

        @Override
        Object value(JsonParser json) {
            return json.getString();
        }
    },
    WHOLE {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            long number = row.getLong(column);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }

        @Override
        Object value(JsonParser json) {
            return json.getLongValue();
        }
    },
    DECIMAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeNumber(row.getBigDecimal(column));
        }

        @Override
        Object value(JsonParser json) {
            return json.getDecimalValue();
        }
    },
    TRUTH {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            boolean truth = row.getBoolean(column);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeBoolean(truth);
            }
        }

        @Override
        Object value(JsonParser json) {
            return json.getBooleanValue();
        }
    },
    UUIDS {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            writeText(row.getObject(column, UUID.class), json);
        }

        @Override
        Object value(JsonParser json) {
            return UUID.fromString(json.getString());
        }
    },
    INSTANT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            writeText(time == null ? null : time.toInstant(), json);
        }

        @Override
        Object value(JsonParser json) {
            return OffsetDateTime.parse(json.getString()).withOffsetSameInstant(ZoneOffset.UTC);
        }
    },
    DAY {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            writeText(row.getObject(column, LocalDate.class), json);
        }

        @Override
        Object value(JsonParser json) {
            return LocalDate.parse(json.getString());
        }
    },
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            byte[] bytes = row.getBytes(column);
            if (bytes == null) {
                json.writeNull();
            } else {
                json.writeBinary(bytes);
            }
        }

        @Override
        Object value(JsonParser json) {
            return json.getBinaryValue();
        }
    };

    /** Writes the value that the row has in this column, counted from 1. */
    abstract void write(ResultSet row, int column, JsonGenerator json) throws SQLException;

    /** The value at which the parser stands, as the driver takes it; never null. */
    abstract Object value(JsonParser json);

    /** The value at which the parser stands, null included. */
    @Nullable
    Object read(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : value(json);
    }

    /** The kind of a column of this type, as the driver names it. */
    static ColumnKind ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "varchar", "character large object", "text", "character", "bpchar" -> TEXT;
            case "bigint", "int8", "integer", "int4", "smallint", "int2", "bigserial", "serial" -> WHOLE;
            case "numeric", "decimal", "decfloat" -> DECIMAL;
            case "boolean", "bool" -> TRUTH;
            case "uuid" -> UUIDS;
            case "timestamp with time zone", "timestamptz" -> INSTANT;
            case "date" -> DAY;
            case "binary varying", "varbinary", "bytea", "binary large object" -> BYTES;
            default -> throw new IllegalStateException("No archive holds columns of the type " + type);
        };
    }

    private static void writeText(@Nullable Object text, JsonGenerator json) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text.toString());
        }
    }
}
