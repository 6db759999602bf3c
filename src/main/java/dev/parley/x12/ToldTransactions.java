package dev.parley.x12;

/** Tells of each transaction once what follows can say nothing more about it, and of how many a body may hold. */
final class ToldTransactions {
    /** Far more than any partner sends at once; each has its answer, and the answers stay in memory. */
    private static final int MOST_TRANSACTIONS = 10_000;

    /** Over all of a body; after that a transaction tells the reason of its refusal and no more. */
    private static final int MOST_PROBLEMS = 20_000;

    private final TransactionSink sink;
    /** What is wrong with the headers, for the next transaction. */
    private Problems ahead = new Problems();

    private OpenTransaction ended;
    private int number;
    private int problems;
    private boolean full;

    ToldTransactions(TransactionSink sink) {
        this.sink = sink;
    }

    /** The next one begins at that segment; answers where its problems go, those of its headers among them. */
    Problems begin(Segment at) {
        tell();
        Problems own = ahead;
        ahead = new Problems();
        if (number == MOST_TRANSACTIONS && !full) {
            full = true;
            own.error(
                    at.source(),
                    "too-many-transactions",
                    "The body holds more than %d transactions; this and all behind it are not read"
                            .formatted(MOST_TRANSACTIONS));
        }
        return own;
    }

    /** It is over, but trailers may still say something about it. */
    void ended(OpenTransaction transaction) {
        ended = transaction;
    }

    void tell() {
        if (ended != null) {
            ReadTransaction read = ended.read();
            read = problems > MOST_PROBLEMS ? read.inShort() : read;
            problems += read.problems().size();
            sink.end(read, ended.origin());
            number++;
            ended = null;
        }
    }

    Problems ahead() {
        return ahead;
    }

    /** Where a trailer's fault is told: with the last transaction of the interchange, else with the next. */
    Problems trailers(Segment isa) {
        return ended != null && ended.isOf(isa) ? ended.problems() : ahead;
    }

    /** Whether nothing more is taken of this body. */
    boolean isFull() {
        return full;
    }

    /** How many were told of. */
    int number() {
        return number;
    }
}
