package dev.parley.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST: with an Idempotency-Key the same key and body get the same answer, whichever version If-Match names
 * by then, and the same key and another body 422. The key is kept in the transaction of the work itself, so both happen or
 * neither.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
