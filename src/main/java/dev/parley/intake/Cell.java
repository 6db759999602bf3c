package dev.parley.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a cell means. What does not look like it stays text, and is then refused as the same text would be in
 * JSON.
 */
enum Cell {
    TEXT {
        @Override
        JsonNode read(String text) {
            return TextNode.valueOf(text);
        }
    },
    /** 1850, 1850.00, $1,850.00. */
    NUMBER {
        @Override
        JsonNode read(String text) {
            return DECIMAL.matcher(text).matches()
                    ? DecimalNode.valueOf(new BigDecimal(text.replaceAll("[$,]", "")))
                    : TextNode.valueOf(text);
        }
    },
    WHOLE {
        @Override
        JsonNode read(String text) {
            return text.matches("\\d{1,9}") ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
        }
    },
    YES_NO {
        @Override
        JsonNode read(String text) {
            String word = text.toLowerCase(Locale.ROOT);
            boolean yes = YES.contains(word);
            return yes || NO.contains(word) ? BooleanNode.valueOf(yes) : TextNode.valueOf(text);
        }
    },
    /** 2026-10-05, 20261005, and as people write it here: 10/5/2026. */
    DATE {
        @Override
        JsonNode read(String text) {
            Matcher slashes = MONTH_DAY_YEAR.matcher(text);
            if (slashes.matches()) {
                return TextNode.valueOf(
                        slashes.group(3) + "-" + twoDigits(slashes.group(1)) + "-" + twoDigits(slashes.group(2)));
            }
            boolean compact = text.matches("\\d{8}");
            return TextNode.valueOf(
                    compact ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text);
        }
    },
    /** One of our names, however it is spelled: Self-funded ERISA. */
    NAME {
        @Override
        JsonNode read(String text) {
            return TextNode.valueOf(text.toUpperCase(Locale.ROOT).replaceAll("[\\s/-]+", "_"));
        }
    },
    /** Several in one cell, apart by a bar, semicolon, comma or space. */
    LIST {
        @Override
        JsonNode read(String text) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (String one : text.split("[|;,\\s]+")) {
                if (!one.isEmpty()) {
                    list.add(one);
                }
            }
            return list;
        }
    };

    private static final Pattern DECIMAL = Pattern.compile("-?\\$?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{0,6})?");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Set<String> YES = Set.of("true", "yes", "y");
    private static final Set<String> NO = Set.of("false", "no", "n");

    abstract JsonNode read(String text);

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
