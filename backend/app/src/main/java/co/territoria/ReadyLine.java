package co.territoria;

import co.territoria.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last line of a start: where to look, for whoever started it from a console. */
@Component
@Profile("!import")
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final PublicAddress address;

    ReadyLine(PublicAddress address) {
        this.address = address;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(
                "Territoria está lista (ready in {} s): {}",
                Math.round(event.getTimeTaken().toMillis() / 1000.0),
                address.of("/"));
    }
}
