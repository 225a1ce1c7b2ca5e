# Territoria in a container. Build and start it with its database: see compose.yaml.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /srv/territoria territoria \
    && install -d -o territoria -g territoria /srv/territoria /srv/territoria/var
WORKDIR /srv/territoria
COPY --from=build /build/backend/app/target/territoria.jar ./
USER territoria
# Inside the container all addresses; which of them the world sees is the business of whoever publishes the port.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "territoria.jar"]
