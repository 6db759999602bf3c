package dev.parley.mail;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands mails to the real postman, whose server is a mailbox in memory, unless a test wants it otherwise. */
@Mock
@ApplicationScoped
public class TestPostman implements Postman {
    private final SmtpPostman real;
    private final List<Post> delivered = new CopyOnWriteArrayList<>();
    private volatile Postman instead;

    TestPostman(SmtpPostman real) {
        this.real = real;
    }

    /** Null for the real one. */
    public void instead(Postman other) {
        instead = other;
    }

    public void forget() {
        instead = null;
        delivered.clear();
    }

    /** What a server took. */
    public List<Post> delivered() {
        return delivered;
    }

    @Override
    public void deliver(Post post) throws Refused {
        Postman other = instead;
        if (other == null) {
            real.deliver(post);
        } else {
            other.deliver(post);
        }
        delivered.add(post);
    }
}
