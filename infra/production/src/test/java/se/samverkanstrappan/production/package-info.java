/** The manifests for production: against their schemas, each other and what the services are. */
@NullMarked
package se.samverkanstrappan.production;

import org.jspecify.annotations.NullMarked;
