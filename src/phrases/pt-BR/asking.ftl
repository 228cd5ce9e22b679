# Em torno das perguntas e das respostas.

button-yes = Sim
button-no = Não
button-skip = Pular
button-back = Voltar
menu-answer = Escolha sua resposta
menu-day = Escolha um dia
menu-member = Escolha um membro

asking-answers = Respostas
asking-question = Pergunta { $number }
asking-optional = *(opcional)*
asking-no-answer = -# sem resposta
asking-answer = **→** { $answer }
asking-later = -# A pergunta anterior é feita de novo.

day-monday = segunda-feira
day-tuesday = terça-feira
day-wednesday = quarta-feira
day-thursday = quinta-feira
day-friday = sexta-feira
day-saturday = sábado
day-sunday = domingo
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (ontem)
day-today = { $weekday } { $date } (hoje)
day-tomorrow = { $weekday } { $date } (amanhã)

wanted-text = Escreva sua resposta em uma única mensagem.
wanted-number = Escreva um número.
wanted-number-from = Escreva um número, no mínimo { $least }.
wanted-number-to = Escreva um número, no máximo { $most }.
wanted-number-between = Escreva um número de { $least } a { $most }.
wanted-yes-no = Clique em um botão, ou escreva sim ou não.
wanted-choice = Escolha uma opção do menu.
wanted-choices-to = Escolha até { $most } opções do menu.
wanted-choices = Escolha { $most } opções do menu.
wanted-choices-between = Escolha de { $least } a { $most } opções do menu.
wanted-member = Escolha um membro, ou mencione-o em uma mensagem.
wanted-link = Envie o endereço, como em { $example }
wanted-date = Escolha um dia, ou escreva-o assim: { $example }.
wanted-file = Anexe um arquivo à sua mensagem.
wanted-files-some = Anexe um ou mais arquivos à sua mensagem.
wanted-files = { $count ->
    [one] Anexe { $count } arquivo à sua mensagem.
   *[other] Anexe { $count } arquivos à sua mensagem.
}
wanted-files-least = { $count ->
    [one] Anexe pelo menos { $count } arquivo à sua mensagem.
   *[other] Anexe pelo menos { $count } arquivos à sua mensagem.
}
wanted-picture = Anexe uma imagem à sua mensagem.
wanted-pictures-some = Anexe uma ou mais imagens à sua mensagem.
wanted-pictures = { $count ->
    [one] Anexe { $count } imagem à sua mensagem.
   *[other] Anexe { $count } imagens à sua mensagem.
}
wanted-pictures-least = { $count ->
    [one] Anexe pelo menos { $count } imagem à sua mensagem.
   *[other] Anexe pelo menos { $count } imagens à sua mensagem.
}
wanted-optional = { $wanted } Você pode pular esta pergunta.

unfit-missing = Aqui é preciso uma resposta.
unfit-too-short = Isso é curto demais: escreva pelo menos { $count ->
    [one] { $count } caractere
   *[other] { $count } caracteres
}.
unfit-too-long = Isso é longo demais: escreva no máximo { $count ->
    [one] { $count } caractere
   *[other] { $count } caracteres
}.
unfit-pattern = Isso não está escrito como deveria. Veja a pergunta de novo.
unfit-not-a-number = Isso não é um número. Escreva em algarismos, como `24`.
unfit-too-small = Esse número é pequeno demais: precisa ser no mínimo { $least }.
unfit-too-large = Esse número é grande demais: pode ser no máximo { $most }.
unfit-not-yes-or-no = Responda com sim ou não.
unfit-not-a-choice = Essa não é uma das opções.
unfit-not-a-choice-of = Essa não é uma das opções: { $choices }.
unfit-too-few-choices = Escolha pelo menos { $count }.
unfit-too-many-choices = Escolha no máximo { $count }.
unfit-not-a-member = Escolha um membro, ou mencione um em uma mensagem.
unfit-not-a-link = Isso não é um endereço da web. Ele é parecido com { $example }
unfit-not-a-date = Esse dia não existe. Escreva assim: `{ $example }` (ano, mês, dia).
unfit-not-a-picture = Isso não é uma imagem. Anexe uma captura de tela ou uma foto.
unfit-too-few-files = { $count ->
    [one] Anexe o arquivo à sua mensagem: só um link ou texto não basta.
   *[other] Anexe pelo menos { $count } arquivos a uma única mensagem.
}
unfit-too-many-files = { $count ->
    [one] Anexe um único arquivo.
   *[other] Anexe no máximo { $count } arquivos.
}
unfit-line = - **{ $question }** { $fault }
