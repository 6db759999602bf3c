package dev.parley.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around the transaction of the resource's method, so that each attempt has its own. */
@StartsOver
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class StartsOverInterceptor {
    @AroundInvoke
    Object again(InvocationContext call) throws Exception {
        return Race.run(call::proceed);
    }
}
