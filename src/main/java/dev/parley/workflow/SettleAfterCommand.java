package dev.parley.workflow;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Tells the observer, at the end of each command and still inside its transaction, which cases have come to rest. */
class SettleAfterCommand extends CommandInterceptor {
    private final MovesOfCases moves;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    SettleAfterCommand(MovesOfCases moves) {
        this.moves = moves;
    }

    @Override
    public <T> T execute(Command<T> command) {
        int outer = depth.get();
        depth.set(outer + 1);
        boolean done = false;
        try {
            T result = next.execute(command);
            if (outer == 0) {
                moves.settle();
            }
            done = true;
            return result;
        } finally {
            if (outer == 0) {
                depth.remove();
                if (!done) {
                    moves.forget();
                }
            } else {
                depth.set(outer);
            }
        }
    }
}
