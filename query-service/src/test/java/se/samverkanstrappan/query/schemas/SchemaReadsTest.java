package se.samverkanstrappan.query.schemas;

import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class SchemaReadsTest {
  @Autowired private MockMvc http;

  @ParameterizedTest
  @ValueSource(
      strings = {"bundle.v1", "common.v1", "cloud-event.v1", "collaboration.interaction-logged.v1"})
  void answersSchemas(String name) throws Exception {
    http.perform(get("/api/v1/schemas/" + name + ".schema.json"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/schema+json"))
        .andExpect(jsonPath("$.['$schema']").value(startsWith("https://json-schema.org/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none.schema.json", "bundle.v1", "..schema.json", "..%2Fasyncapi.json", "x.class"})
  void knowsNoOthers(String name) throws Exception {
    http.perform(get(java.net.URI.create("/api/v1/schemas/" + name)))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void takesNoOtherParameters() throws Exception {
    http.perform(get("/api/v1/schemas/bundle.v1.schema.json?version=2"))
        .andExpect(status().isBadRequest());
  }
}
