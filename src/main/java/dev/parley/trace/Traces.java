package dev.parley.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Spans of what Parley does by itself. Where traces are off it asks for nothing and writes nothing. */
@ApplicationScoped
public class Traces {
    /** The attribute that holds the case, so that one search finds all of its spans. */
    public static final String CASE = "parley.case";

    /** W3C Trace Context, version 00. */
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private final Tracer tracer;
    private final boolean off;

    Traces(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = tracer;
        this.off = off;
    }

    /** What is done in a span. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** The span in force as a traceparent; null when nothing is traced. */
    public String current() {
        SpanContext now = off ? SpanContext.getInvalid() : Span.current().getSpanContext();
        return now.isValid() && now.isSampled() ? "00-" + now.getTraceId() + "-" + now.getSpanId() + "-01" : null;
    }

    /** Keeps where a case began, in the caller's transaction. */
    public void begin(UUID caseId) {
        String now = current();
        if (now != null) {
            Span.current().setAttribute(CASE, caseId.toString());
            new TraceOrigin(caseId, now).persist();
        }
    }

    /** Work of a case, in a span that links to where the case began. */
    public <T, E extends Exception> T ofCase(String name, UUID caseId, Work<T, E> work) throws E {
        if (off) {
            return work.run();
        }
        SpanBuilder span = tracer.spanBuilder(name).setAttribute(CASE, caseId.toString());
        TraceOrigin.of(caseId).flatMap(Traces::parse).ifPresent(span::addLink);
        return in(span.startSpan(), work);
    }

    /** Work that an earlier span led to, in a span that links to it; {@code traceParent} null for none. */
    public <T, E extends Exception> T after(String name, String traceParent, Work<T, E> work) throws E {
        if (off) {
            return work.run();
        }
        SpanBuilder span = tracer.spanBuilder(name).setNoParent();
        parse(traceParent).ifPresent(span::addLink);
        return in(span.startSpan(), work);
    }

    /** Of a failure its kind only: messages can quote what they are about. */
    private static <T, E extends Exception> T in(Span span, Work<T, E> work) throws E {
        try (Scope scope = span.makeCurrent()) {
            return work.run();
        } catch (Exception failed) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", failed.getClass().getName());
            throw failed;
        } finally {
            span.end();
        }
    }

    static Optional<SpanContext> parse(String traceParent) {
        Matcher parts = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return parts.matches()
                ? Optional.of(SpanContext.createFromRemoteParent(
                        parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault()))
                : Optional.empty();
    }
}
