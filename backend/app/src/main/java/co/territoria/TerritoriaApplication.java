package co.territoria;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole system: store, rooms, addresses and screen in one process. */
@SpringBootApplication
public class TerritoriaApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TerritoriaApplication.class, arguments);
    }
}
