package se.samverkanstrappan.command.idempotency;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.aggregate.Receipt;

/**
 * Claims a command's key before it is handled and keeps its answer after, in the command's own unit
 * of work: its commit is that of the events, so whatever waits for that commit (readers of the
 * book, the cache of aggregates, snapshots) sees what has really been committed.
 */
final class OnceInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
  private final KeptAnswers answers;

  OnceInterceptor(KeptAnswers answers) {
    this.answers = answers;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    if (!(unitOfWork.getMessage().getMetaData().get(Once.METADATA) instanceof Once once)) {
      return chain.proceed();
    }
    answers.claim(once.key());
    Receipt receipt = (Receipt) chain.proceed();
    answers.keep(once.key(), once.answer().apply(receipt));
    return receipt;
  }
}
