package dev.parley.event;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connects to the very address that was checked, follows no redirect and reads no body. */
@ApplicationScoped
class PinnedWebhookPost implements WebhookPost {
    private final HttpClient client;
    private final WebhookAddress addresses;
    private final Duration patience;

    PinnedWebhookPost(
            Vertx vertx,
            WebhookAddress addresses,
            @ConfigProperty(name = "parley.webhook.patience") Duration patience) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int) patience.toMillis()));
        this.addresses = addresses;
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public int post(URI url, Map<String, String> headers, String body) throws Unanswered {
        try {
            return client.request(to(url))
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        return request.send(Buffer.buffer(body));
                    })
                    .map(answer -> {
                        int status = answer.statusCode();
                        answer.request().connection().close();
                        return status;
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (UnknownHostException unknown) {
            throw new Unanswered("the host is not known");
        } catch (WebhookAddress.NotPublic notPublic) {
            throw new Unanswered("it " + notPublic.getMessage());
        } catch (TimeoutException late) {
            throw new Unanswered("no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw new Unanswered(
                    "no connection: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("the server is stopping");
        }
    }

    private RequestOptions to(URI url) throws UnknownHostException, WebhookAddress.NotPublic {
        boolean ssl = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() != -1 ? url.getPort() : ssl ? 443 : 80;
        InetAddress address = addresses.resolved(url);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(ssl)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setTimeout(patience.toMillis());
    }
}
