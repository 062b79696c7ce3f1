package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** What a claim or a constraint states of its subject: another entity, or a typed literal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Value.EntityValue.class, name = "entity"),
        @JsonSubTypes.Type(value = Value.DateValue.class, name = "date"),
        @JsonSubTypes.Type(value = Value.NumberValue.class, name = "number"),
        @JsonSubTypes.Type(value = Value.TextValue.class, name = "text")})
public sealed interface Value {

    /** A stable text of this value, equal for equal values and different for different ones; used as a join key. */
    String key();

    /** The value as a person would write it. */
    String label();

    /** An entity of the snapshot: {@code id} is stable within a snapshot, {@code label} is its usual name. */
    record EntityValue(String id, String label) implements Value {
        public EntityValue {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
        }

        @Override
        public String key() {
            return "e:" + id;
        }
    }

    /**
     * A date at the precision its source states: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; years may be
     * negative (before the common era, astronomical count) and have at least four digits.
     */
    record DateValue(String iso) implements Value {
        private static final java.util.regex.Pattern ISO = java.util.regex.Pattern
                .compile("-?\\d{4,6}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

        public DateValue {
            if (!ISO.matcher(iso).matches()) {
                throw new IllegalArgumentException("not a date of precision year, month or day: '" + iso + "'");
            }
        }

        /** The year, negative before the common era. */
        public int year() {
            int dash = iso.indexOf('-', 1);
            return Integer.parseInt(dash < 0 ? iso : iso.substring(0, dash));
        }

        /** How exactly the date is known. */
        public DatePrecision precision() {
            int month = iso.indexOf('-', 1);
            return month < 0
                    ? DatePrecision.YEAR
                    : iso.indexOf('-', month + 1) < 0 ? DatePrecision.MONTH : DatePrecision.DAY;
        }

        @Override
        public String key() {
            return "d:" + iso;
        }

        @Override
        public String label() {
            return iso;
        }
    }

    /** How exactly a date is known, coarsest first. */
    enum DatePrecision {
        YEAR, MONTH, DAY
    }

    /** A decimal number with an optional unit (empty when it counts things); {@code decimal} is plain, no grouping. */
    record NumberValue(String decimal, String unit) implements Value {
        public NumberValue {
            decimal = new java.math.BigDecimal(decimal).stripTrailingZeros().toPlainString();
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String key() {
            return "n:" + decimal + (unit.isEmpty() ? "" : " " + unit);
        }

        @Override
        public String label() {
            return unit.isEmpty() ? decimal : decimal + " " + unit;
        }
    }

    /** A literal that names something without a page of its own, such as an occupation or a country. */
    record TextValue(String text) implements Value {
        public TextValue {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String key() {
            return "t:" + text.toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String label() {
            return text;
        }
    }
}
