package se.samverkanstrappan.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.samverkanstrappan.command.CommandService;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.standalone.accounts.LocalAccess;

/** One of the two services, in an application context of its own. */
record Service(ConfigurableApplicationContext context) implements AutoCloseable {
  /** Tells a context which service it is; the command service asks for it too. */
  static final String PART = CommandService.SERVICE_PROPERTY;

  static Service start(Part part, Options options, DataFolder data, LocalAccess access) {
    Map<String, String> settings = common(part, options, data);
    settings.putAll(access.settings());
    settings.putAll(
        switch (part) {
          case COMMAND -> command(data);
          case QUERY -> query(options, data);
          case BROKER, STORE -> throw new IllegalArgumentException(part + " is not a service");
        });
    SpringApplication application =
        new SpringApplicationBuilder(source(part))
            .web(WebApplicationType.SERVLET)
            .registerShutdownHook(false) // the order of stopping is ours
            .initializers(context -> give(part, access, (GenericApplicationContext) context))
            .build();
    try {
      return new Service(application.run(arguments(settings)));
    } catch (RuntimeException e) {
      throw new StartFailed("The part '" + part.option() + "' cannot start: " + rootOf(e), e);
    }
  }

  private static void give(Part part, LocalAccess access, GenericApplicationContext context) {
    access.recognise(context);
    if (part == Part.QUERY) {
      access.speak(context);
    } else {
      access.name(context);
    }
  }

  private static Class<?> source(Part part) {
    return part == Part.COMMAND ? CommandService.class : QueryService.class;
  }

  private static Map<String, String> common(Part part, Options options, DataFolder data) {
    var settings = new LinkedHashMap<String, String>();
    settings.put(PART, part.option());
    settings.put("spring.config.name", part.option() + "-service");
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
    settings.put("server.address", options.listening(part).getHostAddress());
    settings.put("server.port", Integer.toString(options.port(part)));
    settings.put("samverkanstrappan.audit.file", data.audit(part).toString());
    settings.put("samverkanstrappan.kafka.bootstrap-servers", options.address(Part.BROKER));
    settings.put("samverkanstrappan.kafka.partitions", "3");
    settings.put("samverkanstrappan.kafka.replication-factor", "1");
    return settings;
  }

  private static Map<String, String> command(DataFolder data) {
    // H2 must not close by a hook of its own: requests in flight still write while we stop.
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:file:" + data.book().resolve("book") + ";RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE",
        "spring.datasource.username",
        "sa",
        "spring.datasource.password",
        "",
        "spring.autoconfigure.exclude",
        "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
        // Pages and their files lie on the same class path but are not this service's.
        "spring.web.resources.add-mappings",
        "false");
  }

  private static Map<String, String> query(Options options, DataFolder data) {
    return Map.of(
        "samverkanstrappan.store.uri",
        "mongodb://" + options.address(Part.STORE),
        "samverkanstrappan.store.database",
        "samverkanstrappan",
        "samverkanstrappan.streams.state-dir",
        data.streams().toString(),
        "samverkanstrappan.command-service-url",
        "http://" + options.address(Part.COMMAND));
  }

  private static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (var cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  @Override
  public void close() {
    context.close();
  }
}
