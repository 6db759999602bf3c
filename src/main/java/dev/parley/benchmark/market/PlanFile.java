package dev.parley.benchmark.market;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.Refusals;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.http.InvalidFields;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A machine-readable file of a plan (Transparency in Coverage, schema 2), read as it streams by: only the prices asked for
 * are ever held. The fields of an object may stand in any order.
 */
abstract class PlanFile {
    /** More would be no question about a few procedures. */
    private static final int MOST_RATES = 250_000;

    private static final int LONGEST_LABEL = 120;
    private static final BigDecimal MOST = new BigDecimal("99999999");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ImportRequest asked;
    private final Refusals refusals = new Refusals();
    private final Set<PublishedRate> rates = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private String entity;
    private String plan;
    private String version;
    private LocalDate updatedOn;
    private int read;
    private boolean hasContent;

    PlanFile(ImportRequest asked) {
        if (asked.codes().isEmpty()) {
            throw new InvalidFields("code", "is missing: say which procedures to keep");
        }
        this.asked = asked;
    }

    /** The field that holds the prices. */
    abstract String content();

    /** Reads that field, or another one that the prices need; passes over every other. */
    abstract void field(String name, JsonParser json) throws IOException;

    /** When all was read. */
    abstract void end();

    ReadRelease read(InputStream file, String source) throws IOException {
        try (JsonParser json = JSON.createParser(file)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw ReleaseRefused.layout("The file is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                hasContent |= name.equals(content());
                head(name, json);
            }
        } catch (JsonProcessingException malformed) {
            throw ReleaseRefused.layout(
                    "The file is no JSON at line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr());
        }
        end();
        return release(source);
    }

    private void head(String name, JsonParser json) throws IOException {
        switch (name) {
            case "reporting_entity_name" -> entity = json.getValueAsString("");
            case "plan_name" -> plan = json.getValueAsString("");
            case "version" -> version = json.getValueAsString("");
            case "last_updated_on" -> updatedOn = date(json.getValueAsString(""));
            default -> field(name, json);
        }
    }

    private ReadRelease release(String source) {
        if (!hasContent) {
            throw ReleaseRefused.layout("The file has no " + content());
        }
        if (version == null || !version.startsWith("2.")) {
            throw ReleaseRefused.layout("The file is of schema " + version + "; only schema 2 is read");
        }
        if (updatedOn == null) {
            throw ReleaseRefused.wrongYear("last_updated_on is no date (yyyy-mm-dd)");
        }
        if (asked.year() != null && asked.year() != updatedOn.getYear()) {
            throw ReleaseRefused.wrongYear("The file was updated on " + updatedOn + ", not in " + asked.year());
        }
        refusals.refuse();
        if (read > rates.size()) {
            notes.add((read - rates.size()) + " prices stood there more than once and count once");
        }
        return new ReadRelease(
                updatedOn.getYear(),
                asked.label() == null ? label() : asked.label(),
                asked.effectiveFrom() == null ? updatedOn : asked.effectiveFrom(),
                updatedOn,
                source,
                rates.stream().map(PublishedRateRow::new).toList(),
                notes);
    }

    /** Tells plan, month and question apart, so that another question about the same file does not replace this one. */
    private String label() {
        String question = asked.codes().stream().sorted().toList() + " "
                + asked.npis().stream().sorted().toList() + " "
                + asked.tins().stream().sorted().toList();
        String label = entity + (plan == null ? "" : ", " + plan) + ", " + updatedOn + ", question "
                + Integer.toHexString(question.hashCode());
        return label.length() > LONGEST_LABEL ? label.substring(label.length() - LONGEST_LABEL) : label;
    }

    ImportRequest asked() {
        return asked;
    }

    boolean isAsked(String code) {
        return asked.codes().contains(code);
    }

    void note(String note) {
        notes.add(note);
    }

    void keep(PublishedRate rate) {
        read++;
        rates.add(rate);
        if (rates.size() > MOST_RATES) {
            throw ReleaseRefused.layout("More than " + MOST_RATES + " prices fit: ask for fewer procedures or groups");
        }
    }

    /** A price in dollars or percent, to two places; null when it is none, which is refused. */
    BigDecimal price(JsonNode value, int item, String field) {
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null || number.signum() < 0 || number.compareTo(MOST) > 0) {
            refusals.add(item, field, "is not a number from 0 to " + MOST);
            return null;
        }
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    /** Null for an open rate (9999-12-31) or none given. */
    LocalDate expiry(JsonNode value, int item) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        LocalDate day = date(value.asText());
        if (day == null) {
            refusals.add(item, "expiration_date", "is not a date (yyyy-mm-dd)");
        }
        return day == null || day.getYear() == 9999 ? null : day;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The texts of a list, sorted and joined. */
    static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return String.join(" ", texts.stream().sorted().toList());
    }

    static String shortened(JsonNode text, int longest) {
        String value = text.asText();
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
