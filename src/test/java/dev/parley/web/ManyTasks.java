package dev.parley.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A worklist of 200,000 tasks, answered in the browser instead of the server. */
final class ManyTasks {
    private static final int ALL = 200_000;
    private static final Pattern CURSOR = Pattern.compile("cursor=(\\d+)");
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");

    private ManyTasks() {}

    static void answerFor(Page page) {
        page.route(
                Pattern.compile(".*/api/v1/tasks/count[?].*minimumMoney=7.*"),
                route -> answer(route, "{\"count\": " + ALL + "}"));
        page.route(Pattern.compile(".*/api/v1/tasks[?].*minimumMoney=7.*"), ManyTasks::page);
    }

    private static void page(Route route) {
        String url = route.request().url();
        int from = number(CURSOR, url, 0);
        int to = Math.min(ALL, from + number(LIMIT, url, 50));
        String items = IntStream.range(from, to).mapToObj(ManyTasks::task).collect(Collectors.joining(","));
        answer(route, "{\"items\": [" + items + "]" + (to < ALL ? ", \"nextCursor\": \"" + to + "\"" : "") + "}");
    }

    private static String task(int at) {
        return """
                {"id": "task-%1$d", "caseId": "case-%1$d", "caseNumber": "C-%1$d", "claimNumber": "Claim-%1$d", "kind": "reviewCase",
                "title": "Review the case", "queue": "negotiator", "dueOn": "2030-01-02", "priority": 50, "moneyAtStake": 7.00,
                "state": "OPEN", "version": 0}"""
                .formatted(at);
    }

    private static int number(Pattern pattern, String url, int otherwise) {
        Matcher found = pattern.matcher(url);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }
}
