package dev.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookRulesTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everySecretIsAnother() {
        assertThat(Signature.newSecret()).startsWith("whsec_").hasSize(50).isNotEqualTo(Signature.newSecret());
    }

    @ParameterizedTest(name = "{0} is public: {1}")
    @CsvSource({
        "8.8.8.8, true",
        "172.15.0.1, true",
        "172.32.0.1, true",
        "100.63.0.1, true",
        "100.128.0.1, true",
        "2606:4700::1111, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.1.2.3, false",
        "100.64.0.1, false",
        "127.0.0.1, false",
        "127.8.8.8, false",
        "169.254.169.254, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "192.0.0.8, false",
        "192.168.1.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "::, false",
        "::1, false",
        "::ffff:10.0.0.1, false",
        "::10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "fc00::1, false",
        "fd12::1, false",
        "fe80::1, false",
        "2001:0:a00:1::, false",
        "2002:a00:1::, false",
        "ff02::1, false"
    })
    void knowsWhatIsPublic(String address, boolean expected) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
    }
}
