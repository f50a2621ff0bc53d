package se.samverkanstrappan.query.schemas;

import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers the schemas; they refer to each other by paths relative to these addresses. */
@RestController
final class SchemaReads {
  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,100}\\.schema\\.json");

  private final Caching caching;

  SchemaReads(Caching caching) {
    this.caching = caching;
  }

  @GetMapping("/api/v1/schemas/{name}")
  ResponseEntity<Resource> schema(@PathVariable String name, Parameters parameters) {
    parameters.asOf();
    parameters.check();
    Resource schema = new ClassPathResource("schemas/" + name);
    if (!NAME.matcher(name).matches() || !schema.exists()) {
      throw Refusal.notFound("schema", name);
    }
    caching.words();
    return ResponseEntity.ok().contentType(SCHEMA).body(schema);
  }
}
