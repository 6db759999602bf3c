package dev.parley.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A decision table read from its file and evaluated the plain way, as a second opinion on the engine. */
final class DecisionTableFile {
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<List<String>> rules = new ArrayList<>();
    private final List<List<String>> results = new ArrayList<>();
    private final String hitPolicy;

    DecisionTableFile(String decisionId) {
        String file = "/decisions/" + decisionId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".dmn";
        Element table =
                (Element) parse(file).getElementsByTagName("decisionTable").item(0);
        hitPolicy = table.getAttribute("hitPolicy");
        each(table, "input").forEach(input -> inputs.add(text(input, "text")));
        each(table, "output").forEach(output -> outputs.add(output.getAttribute("name")));
        for (Element rule : each(table, "rule")) {
            rules.add(each(rule, "inputEntry").stream()
                    .map(cell -> text(cell, "text"))
                    .toList());
            results.add(each(rule, "outputEntry").stream()
                    .map(cell -> text(cell, "text"))
                    .toList());
        }
    }

    String hitPolicy() {
        return hitPolicy;
    }

    int size() {
        return rules.size();
    }

    /** What an input can be as far as this table tells apart: each value it names, another one, and not known. */
    Map<String, List<Object>> domain() {
        Map<String, List<Object>> domain = new LinkedHashMap<>();
        for (int column = 0; column < inputs.size(); column++) {
            Set<Object> values = new LinkedHashSet<>();
            for (List<String> rule : rules) {
                for (String word : words(rule.get(column))) {
                    Object value = value(word);
                    values.add(value);
                    if (value instanceof Boolean) {
                        values.add(true);
                        values.add(false);
                    }
                }
            }
            if (values.stream().noneMatch(Boolean.class::isInstance)) {
                values.add("SOMETHING_ELSE");
            }
            values.add(null);
            domain.put(inputs.get(column), new ArrayList<>(values));
        }
        return domain;
    }

    /** The number of the first rule that matches, or -1. */
    int firstHit(Map<String, Object> facts) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (matches(rules.get(rule), facts)) {
                return rule;
            }
        }
        return -1;
    }

    Map<String, Object> result(int rule) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int column = 0; column < outputs.size(); column++) {
            result.put(outputs.get(column), value(results.get(rule).get(column)));
        }
        return result;
    }

    private boolean matches(List<String> cells, Map<String, Object> facts) {
        for (int column = 0; column < cells.size(); column++) {
            Object fact = facts.get(inputs.get(column));
            List<String> words = words(cells.get(column));
            boolean named = words.stream().anyMatch(word -> java.util.Objects.equals(value(word), fact));
            if (!words.isEmpty() && named == isNegated(cells.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNegated(String cell) {
        return cell.startsWith("not(");
    }

    private static List<String> words(String cell) {
        String listed = isNegated(cell) ? cell.substring("not(".length(), cell.length() - 1) : cell;
        return listed.isBlank()
                ? List.of()
                : Arrays.stream(listed.split(",")).map(String::trim).toList();
    }

    private static Object value(String word) {
        if (word.matches("\\d+")) {
            return Integer.valueOf(word);
        }
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> word.substring(1, word.length() - 1).replace("\\\"", "\"");
        };
    }

    private static List<Element> each(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().trim();
    }

    private static Document parse(String file) {
        try (InputStream content = DecisionTableFile.class.getResourceAsStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
