/**
 * The OpenAPI document: which reads there are and what they answer is found in the code, what they
 * mean and which parameters they take is told by the file in {@code query-openapi}.
 */
@NullMarked
package se.samverkanstrappan.query.openapi;

import org.jspecify.annotations.NullMarked;
