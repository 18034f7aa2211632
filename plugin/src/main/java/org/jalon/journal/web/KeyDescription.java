package org.jalon.journal.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jalon.journal.RecordedAnswer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the key of a request at every endpoint that records acts. */
@Component
class KeyDescription implements OperationCustomizer {

    KeyDescription() {}

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        ResolvableType answer = ResolvableType.forMethodParameter(endpoint.getReturnType());
        if (answer.resolve() == RecordedAnswer.class || answer.getGeneric(0).resolve() == RecordedAnswer.class) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(false)
                    .description(
                            "A key of the sender's own, 1 to 200 visible characters of ASCII, such as a UUID. The same "
                                    + "request sent again with it by the same person is not done twice: it answers the first act, "
                                    + "also where that was withdrawn. Without it, acts sent twice are two acts.")
                    .schema(new StringSchema().example("0d0d4c6e-2f0a-4a52-8f0f-6b1c9b0e7a55")));
            operation
                    .getResponses()
                    .addApiResponse("409", new ApiResponse().description("The key came before with another act"));
        }
        return operation;
    }
}
