/** What every endpoint shares: problems, ETags, idempotency keys, pages, strict JSON. Never knows a case. */
package dev.parley.http;
