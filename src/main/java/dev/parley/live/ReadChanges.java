package dev.parley.live;

import dev.parley.event.Feed;
import dev.parley.worklist.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the feed of the tenant in force as changes of cases and tasks. Three queries however many changes there are. */
@ApplicationScoped
class ReadChanges {
    private final Feed feed;
    private final EntityManager entities;

    ReadChanges(Feed feed, EntityManager entities) {
        this.feed = feed;
        this.entities = entities;
    }

    private record CaseStand(int version, UUID providerId) {}

    private record TaskStand(int version, String queue, WorkItem.State state) {}

    @Transactional
    public long last() {
        return feed.last();
    }

    @Transactional
    public List<Viewer.Seen> after(long sequence, int most) {
        List<Feed.News> news = feed.after(sequence, most);
        Map<UUID, CaseStand> cases = cases(news.stream().map(Feed.News::subject).collect(Collectors.toSet()));
        Map<UUID, TaskStand> tasks = tasks(
                news.stream().map(Feed.News::taskId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return news.stream().map(one -> seen(one, cases, tasks)).toList();
    }

    private static Viewer.Seen seen(Feed.News news, Map<UUID, CaseStand> cases, Map<UUID, TaskStand> tasks) {
        CaseStand file = cases.get(news.subject());
        TaskStand task = tasks.get(news.taskId());
        Change change = new Change(
                news.sequence(),
                news.type(),
                file == null ? null : news.subject(),
                file == null ? null : file.version(),
                task == null ? null : news.taskId(),
                task == null ? null : task.version(),
                task == null ? null : task.queue(),
                task == null ? null : task.state());
        return new Viewer.Seen(change, file == null ? null : file.providerId());
    }

    private Map<UUID, CaseStand> cases(Set<UUID> ids) {
        return rows("select c.id, c.version, c.providerId from CaseFile c where c.id in :ids", ids).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new CaseStand(row.get(1, Integer.class), row.get(2, UUID.class))));
    }

    private Map<UUID, TaskStand> tasks(Set<UUID> ids) {
        return rows("select w.id, w.version, w.queue, w.state from WorkItem w where w.id in :ids", ids).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new TaskStand(
                                row.get(1, Integer.class),
                                row.get(2, String.class),
                                row.get(3, WorkItem.State.class))));
    }

    private List<Tuple> rows(String query, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(query, Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
