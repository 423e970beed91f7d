FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B -q package -DskipTests -Dspotless.check.skip=true \
 && mv target/leadflow-*.jar leadflow.jar \
 && java -Djarmode=tools -jar leadflow.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre-alpine
WORKDIR /leadflow
RUN addgroup -S leadflow && adduser -S -G leadflow leadflow
# What changes seldom comes first, so that an upgrade loads little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER leadflow
ENV SPRING_PROFILES_ACTIVE=postgres \
    JAVA_TOOL_OPTIONS="-Duser.timezone=UTC -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError -XX:ThreadPriorityPolicy=1"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD wget -q -O /dev/null http://localhost:8080/actuator/health/readiness || exit 1
# The database is brought to a new version by: java -cp leadflow.jar io.leadflow.Migration
CMD ["java", "-jar", "leadflow.jar"]
