package org.jalon.lrs.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes requests within a time and a size, and again when what went wrong may pass; follows no redirect. */
final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
    private static final long BYTES_A_SECOND = 64 * 1024;

    private final LrsClientSettings settings;
    private final HttpClient http;
    private final Backoff backoff;

    Transport(LrsClientSettings settings, SSLContext tls) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeouts().connect())
                .sslContext(tls)
                .build();
        this.backoff = new Backoff(settings.retries(), RandomGenerator.getDefault());
    }

    /**
     * The answer, of any status but 429 and 5xx.
     *
     * @throws LrsUnavailableException after the last attempt
     * @throws LrsAnswerException when the answer is too large
     */
    Answer send(Call call) {
        for (int attempt = 1; ; attempt++) {
            Duration pause;
            try {
                Answer answer = once(call);
                if (!answer.isPassing()) {
                    return answer;
                }
                String reason = "The LRS answered " + answer.status() + " to " + call;
                requireAnother(attempt, reason, null);
                pause = backoff.after(attempt, answer);
            } catch (BoundedBody.TooLargeException tooLarge) {
                throw new LrsAnswerException("To " + call + ", " + tooLarge.getMessage(), tooLarge);
            } catch (IOException failed) {
                String reason = "The LRS could not be reached by " + call + ": "
                        + failed.getClass().getSimpleName();
                requireAnother(attempt, reason, failed);
                pause = backoff.after(attempt);
            }
            sleep(pause);
        }
    }

    private void requireAnother(int attempt, String reason, @Nullable IOException failed) {
        LOG.debug("{} (attempt {})", reason, attempt);
        if (attempt >= settings.retries().attempts()) {
            throw new LrsUnavailableException(reason, failed);
        }
    }

    private Answer once(Call call) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(
                call.request(), start -> new BoundedBody(settings.limits().answerBytes()));
        Duration limit = settings.timeouts().answer().plusSeconds(call.bytes() / BYTES_A_SECOND);
        try {
            HttpResponse<byte[]> answer = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + limit);
        } catch (InterruptedException interrupted) {
            coming.cancel(true);
            throw interrupted(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static LrsUnavailableException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new LrsUnavailableException("The conversation with the LRS was interrupted", interrupted);
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
